import type { MetadataRoute } from "next";
import { LIGHT } from "@/lib/site/palette";

/** How a device installs the site (https://www.w3.org/TR/appmanifest/), and what it hands over from its share sheet. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Incipit",
    short_name: "Incipit",
    description: "Search and read research papers, and keep those that matter.",
    start_url: "/",
    display: "standalone",
    background_color: LIGHT.paper,
    theme_color: LIGHT.paper,
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
      { src: "/icon-maskable-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
    shortcuts: [{ name: "Library", url: "/library" }],
    share_target: {
      action: "/share",
      method: "GET",
      enctype: "application/x-www-form-urlencoded",
      params: { title: "title", text: "text", url: "url" },
    },
  };
}
