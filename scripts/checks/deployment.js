// Guards: Dockerfile and compose.yaml parse and build what exists, the lock names the packages of every platform (an `npm install` on one
// machine silently drops the others, and `npm ci` then fails everywhere), web and worker start with one bound of memory, and docker agrees where there is one.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { heapFlags } from "../heap.js";
import { report } from "./report.js";

const { services } = parse(readFileSync("compose.yaml", "utf8"), { merge: true });
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
report(
  [...composeFaults(), ...dockerfileFaults(), ...dockerFaults(), ...lockFaults(), ...heapFaults()],
  `${Object.keys(services).length} services, ${Object.keys(packages).length} packages`,
);

function composeFaults() {
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

/** Where no engine can try it: known instructions, stages and sources that exist. */
function dockerfileFaults() {
  const lines = readFileSync("Dockerfile", "utf8").replaceAll(/\\\n/g, " ").split("\n");
  const stages = new Set();
  return lines.flatMap((line, index) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const [instruction, ...words] = line.trim().split(/\s+/);
    const fault = (what) => [`Dockerfile:${index + 1}: ${what}`];
    if (!/^(FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|CMD|ARG|LABEL|ENTRYPOINT|HEALTHCHECK)$/.test(instruction))
      return fault(`${instruction} is no instruction`);
    if (instruction === "FROM" && words[1] === "AS") stages.add(words[2]);
    if (instruction !== "COPY") return [];
    const from = words.find((word) => word.startsWith("--from="))?.slice(7);
    if (from) return stages.has(from) ? [] : fault(`no stage ${from} above`);
    const sources = words.filter((word) => !word.startsWith("--")).slice(0, -1);
    return sources
      .filter((source) => !existsSync(source))
      .flatMap((source) => fault(`${source} is not there`));
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

/** package.json cannot read what the other starts read. */
function heapFaults() {
  return Object.entries(heapFlags)
    .filter(([name, flags]) => !scripts[`start:${name}`].includes(flags.join(" ")))
    .map(([name, flags]) => `package.json: start:${name} lacks ${flags.join(" ")} (scripts/heap.js)`);
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
