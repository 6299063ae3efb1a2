import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";

describe("the settings", () => {
  it("have a default for everything", () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, DATA_DIR: "./data" });
    expect(readEnv({}).DATABASE_URL).toBeUndefined();
  });

  it("take an empty setting for none", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "", DATA_DIR: "" })).toEqual(readEnv({}));
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "30.5"],
    ["API_REQUESTS_PER_MINUTE", "-1"],
    ["API_REQUESTS_PER_MINUTE", "many"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["BETTER_AUTH_SECRET", "too short"],
  ])("name the setting that is wrong: %s=%s", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^The setting ${name} is wrong: .+\\.$`));
  });

  it("never repeat a password in what they say", () => {
    expect(() => readEnv({ DATABASE_URL: "psql://me:hunter2@host/db" })).toThrow(/^(?!.*hunter2)/);
  });
});
