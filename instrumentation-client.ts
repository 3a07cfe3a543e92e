import { patient } from "@/components/site/network";

// Runs in the browser before the page's own scripts.
window.fetch = patient(window.fetch.bind(window));
