// The two pages that are measured, and how a plan gets into each so that its address shows the Budget.

import { fileURLToPath } from "node:url";
import { Grid } from "../e2e/support/grid.mjs";
import { Library } from "../e2e/support/library.mjs";
import { SITE } from "../e2e/support/server.mjs";
import { TITLE } from "./generate.mjs";

export const SUBJECTS = [
  {
    name: "Phaen",
    root: SITE,
    query: "?lang=en#/",
    async load(page, text) {
      const library = new Library(page);
      await library.importText(text);
      const plan = await library.openImported(TITLE);
      await plan.sheet("Budget");
      await plan.saved();
    },
  },
  {
    name: "bare",
    root: fileURLToPath(new URL("floor/", import.meta.url)),
    query: "",
    async load(page, text) {
      await new Library(page).importText(text);
      await new Grid(page, "Budget").row("Grand total").waitFor();
    },
  },
];
