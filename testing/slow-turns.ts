// Loaded before a process of ours (node --import): from one SIGUSR2 to the next each turn of its event loop takes long, as
// when it has taken on more than it can do, however fast the machine is.

const TURN_MS = 600;
const nothing = new Int32Array(new SharedArrayBuffer(4));
let isSlow = false;

process.on("SIGUSR2", () => {
  isSlow = !isSlow;
  if (isSlow) takeLong();
});

function takeLong() {
  if (!isSlow) return;
  Atomics.wait(nothing, 0, 0, TURN_MS);
  setImmediate(takeLong);
}
