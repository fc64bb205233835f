/**
 * Stands for an object that is made when it is first used. The build evaluates modules of pages without an environment,
 * so nothing that reads it may be made when a module is loaded.
 */
export function lazy<T extends object>(make: () => T): T {
  return new Proxy({} as T, {
    get(_target, property) {
      const made = make();
      const value = Reflect.get(made, property);
      return typeof value === "function" ? value.bind(made) : value;
    },
  });
}
