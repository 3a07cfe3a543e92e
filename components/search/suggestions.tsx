import { Marked } from "@/components/text/marked";
import { grouped, type Option } from "./options";

/** The `id` of the list, which the search box controls. */
export const LIST_ID = "suggestions";

/** The `id` of an option by its place. */
export function optionId(place: number): string {
  return `${LIST_ID}-${place}`;
}

interface Props {
  readonly options: readonly Option[];
  readonly active: number;
  /** A click or a tap on an option, or Enter. Links lead where they lead besides. */
  readonly onChoose: (option: Option) => void;
  readonly onForget: (search: string) => void;
}

/** The list under the search box. The focus stays in the box: the list is never in the order of Tab. */
export function Suggestions({ options, active, onChoose, onForget }: Props) {
  return (
    <div
      id={LIST_ID}
      role="listbox"
      aria-label="Suggestions"
      tabIndex={-1}
      className="suggestions"
      // The box keeps the focus while an option is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {grouped(options).map(({ name, from, options: own }) => (
        <fieldset key={`${name} ${from}`}>
          <legend>{name}</legend>
          {own.map((option, i) => (
            <div key={`${option.kind} ${keyOf(option)}`}>
              <Choice option={option} place={from + i} isActive={from + i === active} onChoose={onChoose} />
              {option.kind === "recent" ? <ForgetButton onClick={() => onForget(option.text)} /> : null}
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function keyOf(option: Option): string {
  return "href" in option ? option.href : option.text;
}

interface ChoiceProps {
  readonly option: Option;
  readonly place: number;
  readonly isActive: boolean;
  readonly onChoose: (option: Option) => void;
}

/** A page to go to is a link, also for the middle button; everything else acts in place. */
function Choice({ option, place, isActive, onChoose }: ChoiceProps) {
  const shared = {
    id: optionId(place),
    role: "option",
    "aria-selected": isActive,
    tabIndex: -1,
    "data-kind": option.kind,
    onClick: () => onChoose(option),
  };
  const href = addressOf(option);
  if (href === null)
    return (
      <button type="button" {...shared}>
        <Words option={option} />
      </button>
    );
  return (
    <a href={href} {...shared}>
      <Words option={option} />
    </a>
  );
}

function addressOf(option: Option): string | null {
  if (option.kind === "recent") return `/?${new URLSearchParams({ q: option.text })}`;
  return "href" in option ? option.href : null;
}

function Words({ option }: { option: Option }) {
  if (!("ranges" in option)) return <span>{option.text}</span>;
  return (
    <>
      <span>
        <Marked text={option.text} ranges={option.ranges} />
      </span>{" "}
      <small>{option.detail}</small>
    </>
  );
}

/** For mouse and finger; from the keyboard, Delete forgets the search that is chosen. */
function ForgetButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" tabIndex={-1} aria-hidden="true" title="Forget this search" onClick={onClick}>
      ×
    </button>
  );
}
