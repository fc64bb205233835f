import { config } from "zod";

// zod tries `new Function` while a schema is made; the policy of our pages reports that as a violation.
config({ jitless: true });
