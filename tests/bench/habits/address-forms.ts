/** A way to write where a paper is, and the version it names, if any. */
export interface AddressForm {
  readonly row: string;
  write(id: string): string;
  readonly version?: number;
}

const as = (row: string, write: (id: string) => string, version?: number): AddressForm => ({
  row,
  write,
  ...(version === undefined ? {} : { version }),
});

/** How ids and addresses are pasted. The papers are held in their first version. */
export const ADDRESS_FORMS: readonly AddressForm[] = [
  as("ID", (id) => id),
  as("ID.", (id) => `${id}.`),
  as("ID,", (id) => `${id},`),
  as("(ID)", (id) => `(${id})`),
  as("[ID]", (id) => `[${id}]`),
  as("<ID>", (id) => `<${id}>`),
  as('"ID"', (id) => `"${id}"`),
  as("arXiv:ID", (id) => `arXiv:${id}`),
  as("arXiv: ID", (id) => `arXiv: ${id}`),
  as("arxiv ID", (id) => `arxiv ${id}`),
  as("arXiv:ID.", (id) => `arXiv:${id}.`),
  as("[arXiv:ID]", (id) => `[arXiv:${id}]`),
  as("arXiv:ID [cs.LG]", (id) => `arXiv:${id} [cs.LG]`),
  as("arXiv preprint arXiv:ID", (id) => `arXiv preprint arXiv:${id}`),
  as("arXiv:IDv1", (id) => `arXiv:${id}v1`, 1),
  as("https://arxiv.org/abs/ID", (id) => `https://arxiv.org/abs/${id}`),
  as("arxiv.org/abs/ID", (id) => `arxiv.org/abs/${id}`),
  as("www.arxiv.org/abs/ID", (id) => `www.arxiv.org/abs/${id}`),
  as("arxiv.org/pdf/IDv1.pdf", (id) => `arxiv.org/pdf/${id}v1.pdf`, 1),
  as("https://arxiv.org/pdf/ID", (id) => `https://arxiv.org/pdf/${id}`),
  as("https://arxiv.org/html/IDv1", (id) => `https://arxiv.org/html/${id}v1`, 1),
  as("https://arxiv.org/format/ID", (id) => `https://arxiv.org/format/${id}`),
  as("https://arxiv.org/e-print/ID", (id) => `https://arxiv.org/e-print/${id}`),
  as("https://arxiv.org/abs/ID?context=cs", (id) => `https://arxiv.org/abs/${id}?context=cs`),
  as("(https://arxiv.org/abs/ID).", (id) => `(https://arxiv.org/abs/${id}).`),
  as("export.arxiv.org/abs/ID", (id) => `export.arxiv.org/abs/${id}`),
  as("https://huggingface.co/papers/ID", (id) => `https://huggingface.co/papers/${id}`),
  as("huggingface.co/papers/ID", (id) => `huggingface.co/papers/${id}`),
  as("https://www.alphaxiv.org/abs/ID", (id) => `https://www.alphaxiv.org/abs/${id}`),
  as("alphaxiv.org/abs/IDv1", (id) => `alphaxiv.org/abs/${id}v1`, 1),
  as("https://ar5iv.org/abs/ID", (id) => `https://ar5iv.org/abs/${id}`),
  as("https://ar5iv.labs.arxiv.org/html/ID", (id) => `https://ar5iv.labs.arxiv.org/html/${id}`),
  as("https://api.semanticscholar.org/arXiv:ID", (id) => `https://api.semanticscholar.org/arXiv:${id}`),
  as("https://www.semanticscholar.org/arxiv/ID", (id) => `https://www.semanticscholar.org/arxiv/${id}`),
  as("10.48550/arXiv.ID", (id) => `10.48550/arXiv.${id}`),
  as("doi:10.48550/arXiv.ID", (id) => `doi:10.48550/arXiv.${id}`),
  as("https://doi.org/10.48550/arXiv.ID", (id) => `https://doi.org/10.48550/arXiv.${id}`),
  as("doi.org/10.48550/arXiv.ID", (id) => `doi.org/10.48550/arXiv.${id}`),
  as("https://dx.doi.org/10.48550/arXiv.ID.", (id) => `https://dx.doi.org/10.48550/arXiv.${id}.`),
  as(
    "https://doi-org.PROXY/10.48550/arXiv.ID",
    (id) => `https://doi-org.proxy.example.edu/10.48550/arXiv.${id}`,
  ),
  as("https://arxiv-org.PROXY/abs/ID", (id) => `https://arxiv-org.proxy.example.edu/abs/${id}`),
  as("https://arxiv.org.PROXY/abs/ID", (id) => `https://arxiv.org.proxy.example.edu/abs/${id}`),
  as(
    "https://PROXY/login?url=https://arxiv.org/abs/ID",
    (id) => `https://proxy.example.edu/login?url=https://arxiv.org/abs/${id}`,
  ),
];

/** How several papers are asked for at once. */
export const LIST_FORMS: readonly {
  readonly row: string;
  write(ids: readonly string[]): string;
}[] = [
  { row: "ID ID ID", write: (ids) => ids.join(" ") },
  { row: "ID, ID, ID", write: (ids) => ids.join(", ") },
  { row: "[ID, ID, ID]", write: (ids) => `[${ids.join(", ")}]` },
  { row: "arXiv:ID; arXiv:ID; arXiv:ID", write: (ids) => ids.map((id) => `arXiv:${id}`).join("; ") },
  {
    row: "three addresses on three lines",
    write: (ids) => ids.map((id) => `https://arxiv.org/abs/${id}`).join("\n"),
  },
];
