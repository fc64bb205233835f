/** The body is not what its Content-Type says, or says nothing that a form may be. */
export class UnreadableForm extends Error {
  readonly status: 400 | 415;

  constructor(status: 400 | 415) {
    super(`unreadable form (${status})`);
    this.status = status;
  }
}
