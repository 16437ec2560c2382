// The menu of a grid.

export class Menu {
  constructor(page) {
    this.root = page.getByRole("menu");
    this.items = this.root.getByRole("menuitem");
  }

  item(name) {
    return this.root.getByRole("menuitem", { name, exact: true });
  }

  async choose(name) {
    await this.item(name).click();
    await this.root.waitFor({ state: "detached" });
  }
}
