// A client component because Next.js renders error boundaries in the browser.
"use client";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="frame">
      <div className="py-20 lg:col-start-2">
        <h1 className="font-serif text-3xl">This page could not be made</h1>
        <p className="mt-4 font-serif text-lg">
          The fault is ours, not in your address. If no corpus has been published yet, the person who runs
          this site can publish one with <code className="font-mono text-sm">npm run ingest</code>.
        </p>
        {error.digest !== undefined ? (
          <p className="mt-3 text-faint">Reference for the log: {error.digest}</p>
        ) : null}
        <p className="mt-6 flex gap-3">
          <button type="button" className="button" onClick={reset}>
            Try again
          </button>
          <a className="button" href="/">
            All papers
          </a>
        </p>
      </div>
    </div>
  );
}
