/** A reason not to go on that the person at the terminal can act upon: printed as one sentence, never as a stack trace. */
export class Refusal extends Error {}

/** Runs a script's main function; a Refusal, or a list of what the environment lacks, is printed, with exit code 1. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal) && error.name !== "EnvironmentError") throw error;
    console.error(error.message);
    process.exit(1);
  }
}
