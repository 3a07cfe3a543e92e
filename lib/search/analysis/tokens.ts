import { SMALL, sharedForm } from "./shared-forms";
import { readCommand, type Sign, signOf } from "./signs";

/** One word as it is searched: folded, not stemmed, and its place `[start, end)` in the text. */
export interface Part {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What stands between two spaces: one word, or several that a hyphen, TeX or a change from letters to digits holds
 * together. `joined` is the same written as one word (`noninvasive`, `gpt4`), null for a single word and for
 * compounds too long to be written so.
 */
export interface Compound {
  readonly parts: readonly Part[];
  readonly joined: string | null;
}

const MOST_JOINED_PARTS = 4;
const LONGEST_JOINED = 40;
const LONGEST_FORM = 64;
const BACKSLASH = 92;

/**
 * Splits a text into searchable words: Unicode compatibility forms, accents and case folded (`Gödel`, `𝔽₂`), Greek
 * letters and TeX by name (`α`, `\alpha`), numbers whole (`2019`, `3.5`, `10,000`), possessives cut.
 */
export function compoundsOf(text: string): Compound[] {
  const scanner = new Scanner(text);
  const compounds: Compound[] = [];
  for (let compound = scanner.next(); compound !== null; compound = scanner.next()) compounds.push(compound);
  return compounds;
}

/** A compound, and how many words of the text stand before it. */
export interface PlacedCompound extends Compound {
  readonly at: number;
}

/**
 * The same, for who looks for some words alone: plain words that begin with none of the letters, which are given by the
 * code of the small one, are counted and left out. Most words of a text are passed over so, without being cut out.
 */
export function compoundsBeginning(text: string, letters: Uint8Array): PlacedCompound[] {
  const scanner = new Scanner(text);
  const compounds: PlacedCompound[] = [];
  let at = 0;
  for (;;) {
    at += scanner.passOver(letters);
    const compound = scanner.next();
    if (compound === null) return compounds;
    const { parts, joined } = compound;
    compounds.push({ parts, joined, at });
    at += parts.length;
  }
}

enum Ascii {
  Break,
  Letter,
  Digit,
  Joiner,
}

const ASCII: Uint8Array = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) ASCII[code] = Ascii.Letter;
  else if (/[0-9]/.test(character)) ASCII[code] = Ascii.Digit;
  else if ("-_^{}$'./&".includes(character)) ASCII[code] = Ascii.Joiner;
}

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  next(): Compound | null {
    this.skipToWord();
    if (this.at >= this.text.length) return null;
    const plain = this.plainWord();
    if (plain !== null) return plain;
    const parts: Part[] = [];
    do parts.push(this.part());
    while (this.joinsNext());
    return { parts, joined: joinedForm(parts) };
  }

  /** Goes on to a word that may begin with one of the letters, and gives how many were passed over. */
  passOver(letters: Uint8Array): number {
    const { text } = this;
    for (let passed = 0; ; passed++) {
      this.skipToWord();
      const start = this.at;
      const initial = text.charCodeAt(start);
      if (ASCII[initial] !== Ascii.Letter || letters[initial | SMALL] === 1) return passed;
      let end = start + 1;
      while (ASCII[text.charCodeAt(end)] === Ascii.Letter) end++;
      if (!this.isPlain(start, end)) return passed;
      this.at = end;
    }
  }

  /** ASCII letters that nothing follows but what parts words: most words are such, and need no closer look. */
  private plainWord(): Compound | null {
    const { text, at: start } = this;
    let end = start;
    let hash = 0;
    for (;;) {
      const code = text.charCodeAt(end);
      if (ASCII[code] !== Ascii.Letter) break;
      hash = Math.imul(hash ^ (code | SMALL), 0x01000193);
      end++;
    }
    if (!this.isPlain(start, end)) return null;
    this.at = end;
    return { parts: [{ form: sharedForm(text, start, end, hash), start, end }], joined: null };
  }

  /** Whether letters from one place to another, which none follows, are a word of their own. */
  private isPlain(start: number, end: number): boolean {
    return end - start >= 2 && end - start <= LONGEST_FORM && this.isParted(end);
  }

  /** Whether a word that ends here is whole: what follows is a break, or a joiner before one. */
  private isParted(end: number): boolean {
    return this.isBreak(end) || (ASCII[this.text.charCodeAt(end)] === Ascii.Joiner && this.isBreak(end + 1));
  }

  /** The end of the text, or an ASCII character that neither is of a word nor begins a command. */
  private isBreak(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || (ASCII[code] === Ascii.Break && code !== BACKSLASH);
  }

  private skipToWord(): void {
    // Between two words there is mostly a space.
    while (this.isBreak(this.at) && this.at < this.text.length) this.at++;
    while (this.at < this.text.length && !this.startsWord(this.at)) {
      const command = this.commandAt(this.at);
      this.at += command === null ? 1 : 1 + command.length;
    }
  }

  private startsWord(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code < 128) {
      const kind = ASCII[code];
      if (kind === Ascii.Letter || kind === Ascii.Digit) return true;
      const command = this.commandAt(at);
      return command !== null && readCommand(command) !== null;
    }
    const sign = this.signAt(at);
    return sign.kind === "letters" || sign.kind === "word";
  }

  /** The name of the TeX command whose backslash is here. */
  private commandAt(at: number): string | null {
    if (this.text.charCodeAt(at) !== BACKSLASH) return null;
    let end = at + 1;
    while (ASCII[this.text.charCodeAt(end)] === Ascii.Letter) end++;
    return end > at + 1 ? this.text.slice(at + 1, end) : null;
  }

  private part(): Part {
    const start = this.at;
    const command = this.commandAt(start);
    if (command !== null) {
      this.at += 1 + command.length;
      return { form: readCommand(command) ?? "", start, end: this.at };
    }
    const sign = this.text.charCodeAt(start) < 128 ? null : this.signAt(start);
    if (sign?.kind === "word") {
      this.at += this.width(start);
      return { form: sign.text, start, end: this.at };
    }
    const form = this.run();
    const end = this.at;
    return { form: this.withoutPossessive(form).slice(0, LONGEST_FORM), start, end };
  }

  /** Letters and digits from here on, up to where digits follow two or more letters. */
  private run(): string {
    const { text } = this;
    const start = this.at;
    let folded = "";
    let copied = start;
    let letters = 0;
    let digits = 0;
    for (; this.at < text.length; ) {
      const code = text.charCodeAt(this.at);
      const kind = code < 128 ? ASCII[code] : undefined;
      if (kind === Ascii.Letter) letters++;
      else if (kind === Ascii.Digit) {
        if (digits === 0 && letters > 1) break;
        digits++;
      } else if (kind !== undefined) {
        if (!this.insideNumber(this.at)) break;
        if (code === 44) {
          folded += text.slice(copied, this.at);
          copied = this.at + 1;
        }
      } else {
        const sign = this.signAt(this.at);
        if (sign.kind !== "letters" && sign.kind !== "nothing") break;
        const isDigit = sign.kind === "letters" && /^\p{N}/u.test(sign.text);
        if (isDigit && digits === 0 && letters > 1) break;
        folded += text.slice(copied, this.at) + (sign.kind === "letters" ? sign.text : "");
        copied = this.at + this.width(this.at);
        if (isDigit) digits++;
        else if (sign.kind === "letters") letters++;
      }
      this.at += code < 128 ? 1 : this.width(this.at);
    }
    const form = (folded + text.slice(copied, this.at)).toLowerCase();
    return digits > 0 ? asFactor(form) : this.withPlusSigns(form, letters);
  }

  /** A decimal point or a thousands comma: digits on both sides, three of them after a comma. */
  private insideNumber(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if ((code !== 46 && code !== 44) || !this.isDigit(at - 1) || !this.isDigit(at + 1)) return false;
    return code === 46 || (this.isDigit(at + 2) && this.isDigit(at + 3) && !this.isDigit(at + 4));
  }

  private isDigit(at: number): boolean {
    return ASCII[this.text.charCodeAt(at)] === Ascii.Digit;
  }

  /** `C++` and `C#` are names. */
  private withPlusSigns(form: string, letters: number): string {
    if (letters !== 1 || form.length !== 1) return form;
    const suffix = this.text.startsWith("++", this.at) ? "++" : this.text.startsWith("#", this.at) ? "#" : "";
    this.at += suffix.length;
    return form + suffix;
  }

  /** Steps over a possessive `'s`; takes the end of a contraction (`don't`) into the word. */
  private withoutPossessive(form: string): string {
    if (!this.isApostrophe(this.at)) return form;
    let end = this.at + 1;
    while (ASCII[this.text.charCodeAt(end)] === Ascii.Letter) end++;
    const ending = this.text.slice(this.at + 1, end).toLowerCase();
    if (end < this.text.length && this.startsWord(end)) return form;
    if (!["s", "t", "d", "m", "re", "ve", "ll"].includes(ending)) return form;
    this.at = end;
    return ending === "s" ? form : form + ending;
  }

  private isApostrophe(at: number): boolean {
    const character = this.text[at];
    return character === "'" || character === "’" || character === "ʼ";
  }

  /** Whether nothing but joiners parts this place from a next word; if so, that word is next. */
  private joinsNext(): boolean {
    let at = this.at;
    while (at < this.text.length && !this.startsWord(at)) {
      const step = this.joinerWidth(at);
      if (step === 0) return false;
      at += step;
    }
    if (at >= this.text.length) return false;
    this.at = at;
    return true;
  }

  private joinerWidth(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code < 128) {
      const command = this.commandAt(at);
      if (command !== null) return 1 + command.length;
      return ASCII[code] === Ascii.Joiner ? 1 : 0;
    }
    if (this.isApostrophe(at)) return 1;
    const { kind } = this.signAt(at);
    return kind === "joiner" || kind === "nothing" ? this.width(at) : 0;
  }

  private signAt(at: number): Sign {
    return signOf(this.text.codePointAt(at) ?? 0);
  }

  private width(at: number): number {
    return (this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
}

/** `3x` and `3.0x` say what `3×` says. */
function asFactor(form: string): string {
  return /^[0-9.]+x$/.test(form) ? `${form.slice(0, -1)}times` : form;
}

function joinedForm(parts: readonly Part[]): string | null {
  if (parts.length < 2 || parts.length > MOST_JOINED_PARTS) return null;
  const joined = parts.map((part) => part.form).join("");
  return joined.length > LONGEST_JOINED ? null : joined;
}
