/** Ends a check: prints each fault on a line of its own and sets the exit code. */
export function report(faults, allIsWell) {
  if (faults.length === 0) return console.log(allIsWell);
  console.error(faults.join("\n"));
  process.exitCode = 1;
}
