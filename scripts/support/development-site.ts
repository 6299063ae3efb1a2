import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Site {
  prepare: () => Promise<void>;
  listen: () => Promise<void>;
  stop: () => Promise<void>;
}

/** `next dev` as it is, with our database behind it: no page cache and no strict policy while working. */
export function serveDevelopment({
  root,
  port,
  onExit,
}: {
  root: string;
  port: number;
  onExit: () => void;
}): Site {
  let stop = async () => {};
  const listen = async () => {
    const args = ["node_modules/next/dist/bin/next", "dev", "--port", String(port)];
    const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: process.env });
    const ended = once(child, "exit").then(onExit);
    stop = async () => {
      child.kill("SIGTERM");
      await ended;
    };
  };
  return { prepare: async () => {}, listen, stop: () => stop() };
}
