import type { Metadata } from "next";
import { LibraryPage } from "@/components/library/library-page";
import { pageMetadata } from "@/lib/site/page-metadata";

export const metadata: Metadata = {
  ...pageMetadata({
    title: "Library",
    description: "The papers you saved in this browser, with your notes and tags.",
    path: "/library",
  }),
  robots: { index: false, follow: true },
};

/** A reader's own papers. The server knows nothing of them: it sends the page, and the browser fills it. */
export default function Page() {
  return (
    <>
      <LibraryPage />
      <div className="without-scripts frame pb-20">
        <p className="max-w-[38rem] font-serif text-lg lg:col-start-2">
          Your library is kept in this browser, and it takes JavaScript to read it. Nothing in it is lost
          while JavaScript is off; a list that you shared by its address can be read without.
        </p>
      </div>
    </>
  );
}
