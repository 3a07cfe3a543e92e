// A client component because the browser has its HTML already when the page begins to act, and must not be sent it twice.
"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { replaceHtml } from "./replace-html";
import { servedHtml } from "./served-html";

interface Props {
  /** Unlike that of any other piece of the same page. */
  readonly name: string;
  /** Absent where it is part of the page that was served. */
  readonly html?: string;
  readonly className?: string;
}

/** A piece of a page as `htmlOf` has written it, which escapes every text and value: nothing else may come here. */
export function StillHtml({ name, html: sent, className }: Props) {
  const html = sent ?? servedHtml(name);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(html);
  const [first] = useState({ dangerouslySetInnerHTML: { __html: html } });
  useLayoutEffect(() => {
    if (box.current !== null && shown.current !== html) replaceHtml(box.current, html);
    shown.current = html;
  }, [html]);
  return <div ref={box} data-still={name} className={className} suppressHydrationWarning {...first} />;
}
