import type { ReactNode } from "react";
import { handOver } from "@/lib/site/request";
import { htmlOf } from "./html";
import { StillHtml } from "./still-html";

interface Props {
  /** Unlike that of any other piece of the same page. */
  readonly name: string;
  readonly className?: string;
  /** What only shows something: see {@link htmlOf}. */
  readonly children: ReactNode;
}

/**
 * A part of a page that only shows something. React would write it twice, as HTML and as data for the browser's React,
 * and draw it three times; this writes it once, as HTML, and the browser's React leaves it alone.
 */
export function Still({ name, className, children }: Props) {
  const html = htmlOf(children);
  const rest = className === undefined ? { name } : { name, className };
  return handOver(name, html) ? <StillHtml {...rest} /> : <StillHtml {...rest} html={html} />;
}
