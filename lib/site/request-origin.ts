import { headers } from "next/headers";
import { env } from "@/lib/site/env";
import { originOf } from "@/lib/site/origin";

/** The origin under which this request's reader sees the site, without a slash at its end. */
export async function siteOrigin(): Promise<string> {
  return originOf(await headers(), env());
}
