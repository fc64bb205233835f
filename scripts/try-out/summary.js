export function printSummary({ settings: { ports, dataDir }, organizer, seconds }) {
  const password = organizer.shownPassword ?? "the one in ORGANIZER_PASSWORD";
  console.log(`
Ready after ${seconds.toFixed(1)} s.

  Campaign     http://localhost:${ports.PORT}
  Mailbox      http://localhost:${ports.MAILBOX_PORT}    every mail of the try-out arrives here
  Organizers   http://localhost:${ports.PORT}/en/organizer
               ${organizer.email}
               ${password}
  Data         ${dataDir}    delete it to begin anew

Stop with Ctrl-C.`);
}
