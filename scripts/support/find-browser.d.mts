export function findInstalledBrowser(names?: readonly string[]): string | undefined;
export function findTestBrowser(): string | undefined;
