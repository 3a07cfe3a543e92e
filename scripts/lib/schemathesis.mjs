import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Where Schemathesis (https://schemathesis.readthedocs.io) is: a program in Python that asks an API what its description
 * allows, and what it does not. `SCHEMATHESIS` names one that is not on the path. Null where there is none.
 * @param {Record<string, string | undefined>} env
 */
export function findSchemathesis(env = process.env) {
  const onPath = (env.PATH ?? "").split(delimiter).map((folder) => join(folder, "schemathesis"));
  return [env.SCHEMATHESIS ?? "", ...onPath].filter((path) => path !== "").find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
