import type { Author, Origin, PaperLink } from "@/lib/paper/paper";
import type { CleanedText } from "@/lib/paper/text";
import type { Doubt, Draft, Refusal } from "../../draft";
import { cutDraft } from "../../store/cut";

/** A text as its source has it and as it reads. */
export interface ReadText {
  readonly source: string;
  readonly cleaned: CleanedText;
}

/** How sure a restored text is: a source that never lost its backslashes is better. */
const RESTORED: Doubt = { note: "lost backslashes restored", confidence: 0.9 };

/** Everything of a draft beside its texts and its origin. */
export type DraftRest = Omit<
  Draft,
  "kind" | "origin" | "title" | "titleSource" | "abstract" | "abstractSource"
>;

/** What a source may state; an empty text or list, and null, is silence. */
export interface Facts {
  readonly authors?: readonly Author[];
  readonly submitted?: string | null;
  readonly updated?: string | null;
  readonly comment?: string;
  readonly journalRef?: string;
  readonly doi?: string;
  readonly categories?: readonly string[];
  readonly links?: readonly PaperLink[];
}

/** The facts that are stated. */
export function statedOf(facts: Facts): DraftRest {
  const { authors = [], submitted, updated, comment = "", journalRef = "", doi = "" } = facts;
  const { categories = [], links = [] } = facts;
  return {
    ...(authors.length > 0 ? { authors } : {}),
    ...(submitted ? { submitted } : {}),
    ...(updated ? { updated } : {}),
    ...(comment === "" ? {} : { comment }),
    ...(journalRef === "" ? {} : { journalRef }),
    ...(doi === "" ? {} : { doi }),
    ...(categories.length > 0 ? { categories } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

/** Puts a draft together, within the limits of what is kept; one without a title is refused. */
export function textDraft(
  origin: Origin,
  title: ReadText,
  abstract: ReadText | null,
  rest: DraftRest,
): Draft | Refusal {
  if (title.cleaned.text === "") {
    return {
      kind: "refusal",
      file: origin.file,
      position: origin.position,
      reason: "The record has no title.",
    };
  }
  const doubts = {
    ...(title.cleaned.restored ? { title: RESTORED } : {}),
    ...(abstract?.cleaned.restored ? { abstract: RESTORED } : {}),
    ...rest.doubts,
  };
  const cut = {
    ...(title.cleaned.cut === undefined ? {} : { title: title.cleaned.cut }),
    ...(abstract?.cleaned.cut === undefined ? {} : { abstract: abstract.cleaned.cut }),
  };
  return cutDraft({
    kind: "draft",
    origin,
    title: title.cleaned.text,
    ...(title.cleaned.changed ? { titleSource: title.source } : {}),
    ...(abstract !== null && abstract.cleaned.text !== "" ? { abstract: abstract.cleaned.text } : {}),
    ...(abstract?.cleaned.changed ? { abstractSource: abstract.source } : {}),
    ...rest,
    ...(Object.keys(doubts).length > 0 ? { doubts } : {}),
    ...(Object.keys(cut).length > 0 ? { cut } : {}),
  });
}
