import type { Theme } from "@/lib/site/theme";
import { Shortcuts } from "./shortcuts";
import { ThemeSwitch } from "./theme-switch";

export function SiteFooter({ theme }: { theme: Theme }) {
  return (
    <footer className="no-print mt-20 border-t border-rule">
      <div className="frame">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-6 text-xs text-faint lg:col-span-3">
          <p>
            Incipit: the opening words by which a manuscript is known.{" "}
            <a href="/about" className="name">
              About this collection
            </a>{" "}
            ·{" "}
            <a href="/api" className="name">
              For programs
            </a>
          </p>
          <div className="flex flex-wrap items-center gap-x-6">
            <Shortcuts />
            <ThemeSwitch theme={theme} />
          </div>
        </div>
      </div>
    </footer>
  );
}
