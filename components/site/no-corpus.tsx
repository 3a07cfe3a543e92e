/** A site without a corpus says so, and how to mend it. */
export function NoCorpus() {
  return (
    <div className="frame">
      <div className="py-20 lg:col-start-2">
        <h1 className="font-serif text-3xl">No papers have been published here yet</h1>
        <p className="mt-4 font-serif text-lg">
          Whoever runs this site can publish the bundled dumps with{" "}
          <code className="font-mono text-sm">npm run ingest</code>, or their own with{" "}
          <code className="font-mono text-sm">npm run ingest -- FILE…</code>. The site picks them up by
          itself. Where something was published that cannot be read, <code>/healthz</code> says why.
        </p>
      </div>
    </div>
  );
}
