// What a page around a plan may do with it; docs/embedding.md explains each line.

const table = document.getElementById("table");
const said = document.getElementById("said");

function note(text) {
  const line = document.createElement("li");
  line.textContent = text;
  said.append(line);
  line.scrollIntoView({ block: "nearest" });
}

// The page keeps the plan. A real one would send the file to its server here and answer when it is there.
const keep = async ({ revision, file }) => {
  sessionStorage.setItem("kept plan", file);
  await table.saved(revision);
  note(`kept revision ${revision}, ${file.length} characters`);
};

table.addEventListener("phaen-ready", () => note("ready"));
table.addEventListener("phaen-load", ({ detail }) => note(`loaded: ${detail.title}`));
table.addEventListener("phaen-change", ({ detail }) => {
  const parts = Object.keys(detail.delta ?? {}).filter((name) => name !== "revision");
  note(`changed from revision ${detail.before} to ${detail.revision}: ${parts.join(", ")}`);
});
table.addEventListener("phaen-save", ({ detail }) => keep(detail));
table.addEventListener("phaen-exit", ({ detail }) => note(detail.modified ? "wants to close, with changes" : "wants to close"));
table.addEventListener("phaen-error", ({ detail }) => note(`refused: ${detail.code} ${detail.at ?? ""} ${detail.message}`));

const failed = (error) => note(`refused: ${error.message}`);
document.getElementById("take").onclick = () => table.save().then(keep).catch(failed);
document.getElementById("refuse").onclick = async () => {
  const { revision } = await table.save();
  await table.saved(revision, "เซิร์ฟเวอร์ไม่ตอบ (the server does not answer)");
};
document.getElementById("csv").onclick = async () => {
  const { name, file } = await table.export("csv", "budget");
  note(`${name}: ${file.split("\n").length} lines`);
};
document.getElementById("theme").onchange = ({ target }) => table.setAttribute("theme", target.value);
document.getElementById("locked").onchange = ({ target }) => table.toggleAttribute("readonly", target.checked);
