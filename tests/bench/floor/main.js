// The bare page: a plan file goes into IndexedDB, the address #/budget shows it from there.

import { Plan } from "./plan.js";
import { Sheet } from "./sheet.js";

const [input] = document.getElementsByTagName("input");

input.addEventListener("change", async () => {
  const text = await input.files[0].text();
  await inStore("readwrite", (plans) => plans.put(text, "plan"));
  location.hash = "#/budget";
});
addEventListener("hashchange", show);
if (location.hash) show();

async function show() {
  const text = await inStore("readonly", (plans) => plans.get("plan"));
  new Sheet(document.getElementById("budget"), new Plan(text));
}

function inStore(mode, use) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("floor", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("plans");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("plans", mode);
      const request = use(transaction.objectStore("plans"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
