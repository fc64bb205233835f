const items = () => [...document.querySelectorAll<HTMLElement>("[data-item]")];

/** What a key does in the queue. The page's own forms do the work: a key presses a button that everybody sees. */
export function pressInQueue(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  if (event.key === "Enter" && event.target.matches("select[data-key]")) {
    event.preventDefault();
    event.target.closest("form")?.querySelector<HTMLElement>("[data-submit]")?.click();
    return;
  }
  if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
  const here = event.target.closest<HTMLElement>("[data-item]");
  switch (event.key) {
    case "j":
      move(here, 1);
      break;
    case "k":
      move(here, -1);
      break;
    case "a":
    case "r":
      press(event, here, event.key);
  }
}

function move(here: HTMLElement | null, by: 1 | -1) {
  const all = items();
  const next = here ? all.indexOf(here) + by : 0;
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

/** A choice is focused, a button pressed; without an item in focus nothing is decided. */
function press(event: KeyboardEvent, here: HTMLElement | null, key: string) {
  const control = here?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!control) return;
  event.preventDefault();
  if (control instanceof HTMLSelectElement) control.focus();
  else control.click();
}
