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
	else if (action === "back") {
		history.back();
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
// The line of the tree that is being edited is kept in sight.
window.addEventListener("DOMContentLoaded", () => {
	const now = document.querySelector(".jp-nodes .now");
	if (now) {
		now.parentElement.scrollTop = now.offsetTop - now.parentElement.offsetTop - 120;
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
// Cells that take part in a check that does not hold are marked in their table.
const cellText = (cell) => {
	const field = cell.querySelector("input:not([type=hidden]), textarea, select");
	return (field ? field.value : cell.textContent).trim();
};
document.addEventListener("htmx:afterSwap", (event) => {
	const table = document.querySelector(".jp-sheet");
	if (!table) {
		return;
	}
	const headings = Array.from(table.querySelectorAll("thead th")).map((each) => each.textContent.trim());
	event.target.querySelectorAll("[data-jp-row]").forEach((link) => {
		const column = headings.indexOf(link.dataset.jpColumn);
		Array.from(table.querySelectorAll("tbody tr"))
			.filter((row) => Array.from(row.cells).some((cell) => cellText(cell) === link.dataset.jpRow))
			.map((row) => row.cells[column])
			.filter((cell) => cell)
			.forEach((cell) => cell.classList.add("jp-differs"));
	});
});
// Long figures are shown in groups of three; while one is written, and when it is sent, it stands as it is stored.
const grouped = (text) => text.replace(/^(-?\d{4,})(\.\d+)?$/, (all, whole, rest) => whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest || ""));
const plain = (text) => (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text);
const figureCells = (within) => within.querySelectorAll(".jp-sheet input.num");
window.addEventListener("DOMContentLoaded", () => figureCells(document).forEach((field) => {
	field.value = grouped(field.value);
}));
["focusin", "focusout"].forEach((name) => document.addEventListener(name, (event) => {
	if (event.target.matches && event.target.matches(".jp-sheet input.num:not([readonly])")) {
		event.target.value = name === "focusin" ? plain(event.target.value) : grouped(event.target.value);
		if (name === "focusin") {
			// What is typed takes the place of the old figure, as it does when nothing is changed here.
			event.target.select();
		}
	}
}));
document.addEventListener("submit", (event) => figureCells(event.target).forEach((field) => {
	field.value = plain(field.value);
}));
// What cannot be undone is asked once more; what was typed and not saved is not left unasked.
let unsaved = false;
document.addEventListener("input", (event) => {
	if (event.target.closest("[data-jp-keep]") && /^(fields|rows|rule)\./.test(event.target.name || "")) {
		unsaved = true;
	}
});
document.addEventListener("submit", (event) => {
	const question = event.target.dataset.jpConfirm;
	if (question && !window.confirm(question)) {
		event.preventDefault();
	}
	else if (event.target.matches("[data-jp-keep]")) {
		unsaved = false;
	}
});
window.addEventListener("beforeunload", (event) => {
	if (unsaved) {
		event.preventDefault();
	}
});
// What is being mended is no longer marked as wrong.
document.addEventListener("input", (event) => {
	event.target.classList.remove("is-invalid");
});
// Completes the name of a figure in a formula: after "[" the names that hold what was typed are offered.
const completion = { list: null, field: null, start: 0 };
const closeCompletion = () => {
	if (completion.list) {
		completion.list.remove();
		completion.list = null;
	}
};
const complete = (name) => {
	const field = completion.field;
	const rest = field.value.slice(field.selectionStart).match(/^[^\[\]【】+\-*\/×÷(),（），]*[\]】]/);
	const end = field.selectionStart + (rest ? rest[0].length : 0);
	field.value = field.value.slice(0, completion.start) + name + field.value.slice(end);
	const at = completion.start + name.length;
	closeCompletion();
	field.focus();
	field.setSelectionRange(at, at);
};
document.addEventListener("input", (event) => {
	const field = event.target;
	if (!field.matches || !field.matches("[data-jp-complete]")) {
		return;
	}
	closeCompletion();
	const before = field.value.slice(0, field.selectionStart);
	const open = Math.max(before.lastIndexOf("["), before.lastIndexOf("【"));
	if (open < 0 || /[\]】]/.test(before.slice(open))) {
		return;
	}
	const typed = before.slice(open + 1).toLowerCase();
	// Names that begin as typed come first.
	const begins = (option) => option.label.toLowerCase().startsWith(typed) ? 0 : 1;
	const options = Array.from(document.querySelectorAll("#figures option"))
		.filter((option) => (option.label + " " + option.value).toLowerCase().includes(typed))
		.sort((one, other) => begins(one) - begins(other)).slice(0, 30);
	if (options.length === 0) {
		return;
	}
	completion.field = field;
	completion.start = open;
	const list = document.createElement("div");
	list.className = "jp-complete";
	const labels = Array.from(document.querySelectorAll("#figures option")).map((option) => option.label);
	options.forEach((option, index) => {
		const button = document.createElement("button");
		button.type = "button";
		button.textContent = option.label + " · " + option.value;
		button.className = index === 0 ? "now" : "";
		const single = option.label && labels.filter((label) => label === option.label).length === 1;
		button.addEventListener("mousedown", (down) => {
			down.preventDefault();
			complete(single ? "[" + option.label + "]" : option.value);
		});
		list.appendChild(button);
	});
	const box = field.getBoundingClientRect();
	list.style.left = (box.left + window.scrollX) + "px";
	list.style.top = (box.bottom + window.scrollY) + "px";
	document.body.appendChild(list);
	completion.list = list;
});
document.addEventListener("keydown", (event) => {
	if (completion.list && event.target === completion.field && (event.key === "Enter" || event.key === "Tab")) {
		event.preventDefault();
		completion.list.querySelector("button.now").dispatchEvent(new MouseEvent("mousedown", { cancelable: true }));
	}
	else if (completion.list && event.target === completion.field && /^Arrow(Up|Down)$/.test(event.key)) {
		event.preventDefault();
		const now = completion.list.querySelector("button.now");
		const next = event.key === "ArrowDown" ? now.nextElementSibling : now.previousElementSibling;
		if (next) {
			now.className = "";
			next.className = "now";
			next.scrollIntoView({ block: "nearest" });
		}
	}
	else if (event.key === "Escape") {
		closeCompletion();
	}
});
document.addEventListener("focusout", () => setTimeout(closeCompletion, 150));
// Files dropped on the upload field are its files.
["dragover", "dragleave", "drop"].forEach((name) => document.addEventListener(name, (event) => {
	const area = event.target.closest ? event.target.closest("[data-jp-drop]") : null;
	if (!area) {
		return;
	}
	event.preventDefault();
	area.classList.toggle("over", name === "dragover");
	if (name === "drop" && event.dataTransfer.files.length > 0) {
		area.querySelector("input[type=file]").files = event.dataTransfer.files;
	}
}));
// Whoever signs out leaves no text behind in a browser that others may use.
document.querySelectorAll("form[action$='/logout']").forEach((form) => form.addEventListener("submit", () => {
	Object.keys(localStorage).filter((key) => key.startsWith("jp-draft:")).forEach((key) => localStorage.removeItem(key));
}));
