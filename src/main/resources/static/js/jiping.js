// Adds and removes lines of a sheet form, fills in demo accounts, opens and closes traces.
document.addEventListener("click", (event) => {
	const target = event.target.closest("[data-jp]");
	if (!target) {
		return;
	}
	const action = target.dataset.jp;
	if (action === "add-line") {
		const body = document.querySelector("#sheet-lines");
		const template = document.querySelector("#line-template");
		const row = template.content.firstElementChild.cloneNode(true);
		const next = Number(body.dataset.next);
		row.querySelectorAll("[name]").forEach((field) => {
			field.name = field.name.replace("lines[N]", "lines[" + next + "]");
		});
		body.dataset.next = String(next + 1);
		body.appendChild(row);
		const first = row.querySelector("input:not([readonly]), textarea");
		if (first) {
			first.focus();
		}
	}
	else if (action === "remove-line") {
		target.closest("tr").remove();
	}
	else if (action === "demo-account") {
		document.querySelector("#username").value = target.dataset.username;
		document.querySelector("#password").value = target.dataset.password;
	}
	else if (action === "open-all" || action === "close-all") {
		document.querySelectorAll(".jp-tree details").forEach((each) => {
			each.open = action === "open-all";
		});
	}
});
// A link to a criterion opens the trace it points at.
const openTarget = () => {
	const found = document.querySelector(".jp-found");
	if (found) {
		found.scrollIntoView({ block: "center" });
	}
	const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
	if (target) {
		const details = target.closest("details") || target.querySelector("details");
		if (details) {
			details.open = true;
		}
		target.scrollIntoView();
	}
};
window.addEventListener("hashchange", openTarget);
window.addEventListener("DOMContentLoaded", openTarget);
