import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PASSPHRASE = "of the tests";

/** An authority of our own, and what a node proves itself with that it vouches for. */
export interface Certificates {
  /** The authority's certificate, in PEM. */
  readonly caFile: string;
  readonly pfx: Buffer;
  readonly passphrase: string;
  remove(): void;
}

/** Makes an authority and a certificate for 127.0.0.1 with the `keytool` that comes with Java. */
export function makeCertificates(javaHome: string): Certificates {
  const folder = mkdtempSync(join(tmpdir(), "incipit-tls-"));
  const at = (name: string) => join(folder, name);
  const keytool = (store: string, command: string, ...args: string[]) =>
    execFileSync(
      join(javaHome, "bin/keytool"),
      [command, "-keystore", at(store), "-storetype", "PKCS12", "-storepass", PASSPHRASE, ...args],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
  const pair = ["-keyalg", "EC", "-validity", "2"];
  keytool(
    "ca.p12",
    "-genkeypair",
    "-alias",
    "ca",
    "-dname",
    "CN=Authority of the tests",
    "-ext",
    "bc:c",
    ...pair,
  );
  keytool("ca.p12", "-exportcert", "-alias", "ca", "-rfc", "-file", at("ca.pem"));
  keytool("node.p12", "-genkeypair", "-alias", "node", "-dname", "CN=node", ...pair);
  keytool("node.p12", "-certreq", "-alias", "node", "-file", at("node.csr"));
  const signed = ["-infile", at("node.csr"), "-outfile", at("node.pem"), "-ext", "san=ip:127.0.0.1"];
  keytool("ca.p12", "-gencert", "-alias", "ca", "-rfc", "-validity", "2", ...signed);
  keytool("node.p12", "-importcert", "-noprompt", "-alias", "ca", "-file", at("ca.pem"));
  keytool("node.p12", "-importcert", "-noprompt", "-alias", "node", "-file", at("node.pem"));
  return {
    caFile: at("ca.pem"),
    pfx: readFileSync(at("node.p12")),
    passphrase: PASSPHRASE,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
