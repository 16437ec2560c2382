// Shows the notice `#crash` when the application dies in a way that its own panic hook cannot report
// (a stack overflow, no memory, a file that did not arrive), and serves the notice's button.

const notice = document.getElementById("crash");

function show(error) {
  if (error instanceof WebAssembly.RuntimeError) notice.hidden = false;
}

notice.querySelector("button").addEventListener("click", () => location.reload());
addEventListener("error", (event) => show(event.error));
addEventListener("unhandledrejection", (event) => show(event.reason));
