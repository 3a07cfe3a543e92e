// Stands for the built site: answers on --port, and ends by SIGTERM a moment later, as a server does.
import { createServer } from "node:http";

const port = Number(process.argv[process.argv.indexOf("--port") + 1]);
const server = createServer((_request, response) => response.end("hello"));
server.listen(port, "127.0.0.1", () => console.log("✓ Ready\na line of the log"));
process.on("SIGTERM", () => setTimeout(() => process.exit(0), 200));
// A test that is cut short leaves no server behind for long.
setTimeout(() => process.exit(0), 30_000);
