// Stands for the server: tells its number at its port, ends by SIGTERM a moment later, and dies when asked to.
import { createServer } from "node:http";
import { endWithParent } from "../../../../scripts/lib/keep.mjs";

endWithParent();
const server = createServer((request, response) => {
  if (request.url === "/die") process.exit(7);
  response.end(String(process.pid));
});
server.listen(Number(process.env.PORT), process.env.HOST, () => {
  console.log("a line of the log");
  process.send("listening");
});
process.on("SIGTERM", () => setTimeout(() => process.exit(0), 200));
process.on("SIGINT", () => setTimeout(() => process.exit(0), 200));
// A test that is cut short leaves no server behind for long.
setTimeout(() => process.exit(0), 30_000);
