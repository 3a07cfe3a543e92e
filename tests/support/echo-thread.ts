import { answerRequests } from "@/lib/search/embedded/build/answer-requests";

/** A thread that gives back what it is asked, throws when asked to `throw` and ends when asked to `exit`. */
answerRequests((request: string): string => {
  if (request === "throw") throw new Error("Asked to throw.");
  if (request === "exit") process.exit(3);
  return request;
});
