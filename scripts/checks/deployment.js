// Guards: compose.yaml parses and builds what exists, the lock names the packages of every platform (an `npm install` on one
// machine silently drops the others, and `npm ci` then fails everywhere), and docker agrees where there is one.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { report } from "./report.js";

const { services } = parse(readFileSync("compose.yaml", "utf8"), { merge: true });
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
report(
  [...composeFaults(), ...dockerFaults(), ...lockFaults()],
  `${Object.keys(services).length} services, ${Object.keys(packages).length} packages`,
);

function composeFaults() {
  const scripts = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  return Object.entries(services).flatMap(([name, service]) => {
    const needed = Array.isArray(service.depends_on)
      ? service.depends_on
      : Object.keys(service.depends_on ?? {});
    const unknown = needed.filter((other) => !services[other]);
    const [program, word, script] = [service.command ?? []].flat();
    const faults = unknown.map((other) => `compose.yaml: ${name} depends on ${other}, which is not there`);
    if (program === "npm" && word === "run" && !scripts[script])
      faults.push(`compose.yaml: ${name} runs the unknown script ${script}`);
    if (program === "node" && !existsSync(word))
      faults.push(`compose.yaml: ${name} runs ${word}, which is not there`);
    return faults;
  });
}

function dockerFaults() {
  if (spawnSync("docker", ["compose", "version"]).status !== 0) return [];
  const asked = [...readFileSync("compose.yaml", "utf8").matchAll(/\$\{(\w+):\?/g)].map(([, name]) => [
    name,
    "x",
  ]);
  const env = { ...process.env, ...Object.fromEntries(asked) };
  const { status, stderr } = spawnSync("docker", ["compose", "config", "--quiet"], { encoding: "utf8", env });
  return status === 0 ? [] : [`docker compose config: ${stderr.trim()}`];
}

function lockFaults() {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map(
        (name) =>
          `package-lock.json lacks ${name} (optional for ${path || "Qoldau"}): restore the lock, remove node_modules, npm install again`,
      ),
  );
}
