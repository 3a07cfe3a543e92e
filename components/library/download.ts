/** Hands a text to the reader as a file. */
export function download(name: string, text: string, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  // It is a file and no page: see components/site/links.
  link.type = type;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
