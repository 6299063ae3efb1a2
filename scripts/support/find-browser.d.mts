export function findInstalledBrowser(): string | undefined;
