// Lays out the page from its content, hands the model to the viewer, and works the switches.
"use strict";
(() => {
  const content = JSON.parse(document.getElementById("content").textContent);
  const at = (id) => document.getElementById(id);

  const make = (kind, text, ...classes) => {
    const element = document.createElement(kind);
    if (text) element.textContent = text;
    for (const name of classes) if (name) element.classList.add(name);
    return element;
  };
  const blob = (id, type) => {
    const text = atob(at(id).textContent.trim());
    at(id).remove();
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
    return URL.createObjectURL(new Blob([bytes], { type }));
  };

  const layOutWords = () => {
    at("side").textContent = content.side;
    for (const section of content.sections) {
      const box = make("details", "", section.urgent ? "urgent" : "");
      box.open = section.open || section.urgent;
      box.append(make("summary", section.title));
      const inner = make("div");
      for (const item of section.items) {
        const line = make("p");
        if (item.title) line.append(make("strong", item.title), " ");
        line.append(item.text);
        inner.append(line);
      }
      box.append(inner);
      at("words").append(box);
    }
    for (const line of content.small) at("small").append(make("p", line));
  };

  const on = new Map(content.switches.map((each) => [each.id, each.on]));
  const spots = [];
  let viewer = null;
  const natural = new Map(); // Of each material: how it is where it is seen.

  const showMaterials = () => {
    if (!viewer || !viewer.model) return;
    for (const material of viewer.model.materials) {
      const parts = material.name.split(" ");
      if (!natural.has(material.name)) {
        natural.set(material.name, {
          mode: material.getAlphaMode(),
          colour: [...material.pbrMetallicRoughness.baseColorFactor],
        });
      }
      const seen = parts.every((part) => !on.has(part) || on.get(part));
      const { mode, colour } = natural.get(material.name);
      // Cut away where it is hidden: what is only see-through would still hide what lies behind it.
      material.setAlphaMode(seen ? mode : "MASK");
      if (!seen) material.setAlphaCutoff(0.5);
      material.pbrMetallicRoughness.setBaseColorFactor(seen ? colour : [...colour.slice(0, 3), 0]);
    }
  };
  const showSpots = () => {
    for (const { element, switches } of spots) {
      element.hidden = !switches.every((id) => on.get(id) !== false);
    }
  };
  const say = (element, name) => {
    const again = element.classList.contains("chosen");
    for (const other of spots) other.element.classList.remove("chosen");
    element.classList.toggle("chosen", !again);
    at("name").textContent = again ? content.hint : name;
  };

  const layOutSwitches = () => {
    at("switches").querySelector("h2").textContent = content.show;
    const row = at("switches").querySelector("div");
    row.setAttribute("aria-label", content.show);
    for (const each of content.switches) {
      const button = make("button", each.name);
      button.type = "button";
      button.dataset.id = each.id;
      if (each.colour) button.style.setProperty("--mark", each.colour);
      button.setAttribute("aria-pressed", String(each.on));
      button.addEventListener("click", () => {
        on.set(each.id, !on.get(each.id));
        button.setAttribute("aria-pressed", String(on.get(each.id)));
        showMaterials();
        showSpots();
      });
      row.append(button);
    }
  };

  const orbits = { behind: "180deg 84deg 88%", left: "90deg 84deg 88%", right: "270deg 84deg 88%" };
  const layOutViews = () => {
    for (const [name, orbit] of Object.entries(orbits)) {
      const button = make("button", content.views[name]);
      button.type = "button";
      button.dataset.view = name;
      button.addEventListener("click", () => viewer && (viewer.cameraOrbit = orbit));
      at("views").append(button);
    }
  };

  const addSpot = (spot, index) => {
    const edge = spot.kind === "left" || spot.kind === "right";
    const element = edge
      ? make("div", spot.name, "edge", spot.own ? "own" : "")
      : make("button", "", "spot", spot.kind);
    element.slot = `hotspot-${index}`;
    element.dataset.position = spot.at.map((v) => `${v}m`).join(" ");
    element.dataset.normal = spot.outward.map((v) => `${v}m`).join(" ");
    element.setAttribute("data-visibility-attribute", "visible");
    if (!edge) {
      element.type = "button";
      element.setAttribute("aria-label", spot.name);
      element.addEventListener("click", () => say(element, spot.name));
    }
    spots.push({ element, switches: spot.switches.split(" ").filter(Boolean) });
    viewer.append(element);
  };

  const layOutModel = () => {
    self.ModelViewerElement = { meshoptDecoderLocation: blob("decoder", "text/javascript") };
    if (!document.createElement("canvas").getContext("webgl2")) {
      at("viewer").append(make("p", content.no_viewer));
      at("switches").hidden = at("views").hidden = true;
      return;
    }
    viewer = make("model-viewer");
    viewer.setAttribute("alt", content.model);
    for (const [name, value] of Object.entries({
      "camera-controls": "", "touch-action": "pan-y", "interaction-prompt": "none", "camera-orbit": `${content.azimuth}deg ${90 - content.elevation}deg 88%`,
      "min-camera-orbit": "auto 10deg 10%", "max-camera-orbit": "auto 170deg 160%", "interpolation-decay": "120",
      "tone-mapping": "neutral", exposure: "0.72", "shadow-intensity": "0", "field-of-view": "26deg",
    })) viewer.setAttribute(name, value);
    content.spots.forEach(addSpot);
    viewer.addEventListener("load", () => {
      showMaterials();
      document.body.dataset.ready = "true";
    });
    viewer.addEventListener("error", () => (at("name").textContent = content.no_viewer));
    viewer.setAttribute("src", blob("model", "model/gltf-binary"));
    at("viewer").append(viewer);
    at("name").textContent = content.hint;
    showSpots();
  };

  layOutWords();
  layOutSwitches();
  layOutViews();
  layOutModel();
})();
