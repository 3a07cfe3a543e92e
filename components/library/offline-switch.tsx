import { useEffect, useState } from "react";
import { canBeOffline, forgetOffline, isOfflineOn, keepOffline } from "./offline";

/** After the page has what it needs, so that nobody waits for what may be needed later. */
const LATER_MS = 1_500;

/** Says whether the library can be read offline, and switches it. Drawn where the browser can. */
export function OfflineSwitch() {
  const [on, setOn] = useState(false);
  const can = canBeOffline();
  useEffect(() => {
    if (!can || !isOfflineOn()) return;
    setOn(true);
    // While the site is not reached, what was kept before stays.
    const timer = window.setTimeout(() => void keepOffline().catch(() => undefined), LATER_MS);
    return () => window.clearTimeout(timer);
  }, [can]);
  if (!can) return null;
  return (
    <label className="flex items-center gap-2.5 py-1 text-soft">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          setOn(target.checked);
          void (target.checked ? keepOffline() : forgetOffline()).catch(() => setOn(!target.checked));
        }}
      />
      Readable offline on this device
    </label>
  );
}
