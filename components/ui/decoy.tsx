/** The name is one that form-filling machines look for; a filled one marks the sender as such. */
export function Decoy({ name = "website" }: { name?: string }) {
  return (
    <div className="decoy" aria-hidden="true">
      <label>
        Website
        <input type="text" name={name} tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
