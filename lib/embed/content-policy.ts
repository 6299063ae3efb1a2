/** A content security policy by its directives, names in lower case. */
export function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(";").flatMap((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return name ? [[name.toLowerCase(), sources] as const] : [];
    }),
  );
}
