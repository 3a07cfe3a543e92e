import { config } from "zod";

// To be imported before any schema is made: zod would try whether it may make functions of text, which the policy of
// every page forbids and browsers report.
config({ jitless: true });
