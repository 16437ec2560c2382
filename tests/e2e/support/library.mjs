// The library as a person finds it: by role and name.

import { becomes } from "./eventually.mjs";
import { PlanPage } from "./plan.mjs";

export class Library {
  constructor(page) {
    this.page = page;
    this.heading = page.getByRole("heading", { name: "Plans", exact: true });
    this.samples = page.getByRole("list", { name: "Samples", exact: true });
    this.plans = page.getByRole("list", { name: "Your plans", exact: true });
    this.setAside = page.getByRole("list", { name: "Set aside", exact: true });
    this.space = page.locator(".space-used");
    this.newPlan = page.getByRole("button", { name: "New plan", exact: true });
    this.import = page.getByRole("button", { name: "Import", exact: true });
    this.file = page.locator('input[type="file"][accept*=".json"]');
    this.alert = page.getByRole("alert").filter({ visible: true });
  }

  sample(title) {
    return this.samples.getByRole("link", { name: startingWith(title) });
  }

  plan(title) {
    return this.plans.getByRole("link", { name: startingWith(title) });
  }

  /** What can be done with a plan of one's own: `Rename`, `Duplicate`, `Delete`. */
  action(title, name) {
    const item = this.plans.getByRole("listitem").filter({ has: this.page.getByRole("link", { name: startingWith(title) }) });
    return item.getByRole("button", { name: startingWith(name) });
  }

  async openSample(title) {
    await this.sample(title).click();
    return PlanPage.opened(this.page);
  }

  async openPlan(title) {
    await this.plan(title).first().click();
    return PlanPage.opened(this.page);
  }

  importText(text, name = "plan.json") {
    return this.file.first().setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** The plan of an import, whether that opened it or only listed it. */
  async openImported(title) {
    const isOpen = () => /#\/plan\//.test(this.page.url());
    await becomes(async () => isOpen() || (await this.plan(title).count()) > 0, true);
    return isOpen() ? PlanPage.opened(this.page) : this.openPlan(title);
  }
}

function startingWith(text) {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}
