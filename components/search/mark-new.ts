/** Says at the end of a paper's line in a list that it is new, once. `title` says since when. */
export function markNew(line: Element, title: string): void {
  if (line.querySelector(".new-mark") !== null) return;
  const mark = document.createElement("strong");
  mark.className = "new-mark";
  mark.textContent = "New";
  mark.title = title;
  line.append(line.textContent === "" ? "" : " · ", mark);
}
