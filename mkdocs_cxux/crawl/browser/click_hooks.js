// Notes what leaves no trace in the document, and sends no form: runs before a page's own scripts
// where controls are clicked (press.py). A page that undoes it only makes its controls look alive
// or dead; the network is closed elsewhere.
(() => {
  const tell = Document.prototype.dispatchEvent.bind(document);
  const note = () => tell(new CustomEvent("cxux-sign"));
  function wrap(owner, names, silent) {
    for (const name of names) {
      const real = owner && owner.prototype ? owner.prototype[name] : owner && owner[name];
      if (typeof real !== "function") continue;
      const noted = function (...args) {
        note();
        return silent ? undefined : real.apply(this, args);
      };
      if (owner.prototype) owner.prototype[name] = noted;
      else owner[name] = noted;
    }
  }
  const known = (name) => globalThis[name];
  wrap(known("HTMLFormElement"), ["submit"], true);
  addEventListener("submit", (event) => { event.preventDefault(); note(); }, true);
  wrap(known("Clipboard"), ["writeText", "write", "readText", "read"]);
  wrap(known("Navigator"), ["share", "vibrate", "sendBeacon", "registerProtocolHandler"]);
  wrap(known("Storage"), ["setItem", "removeItem", "clear"]);
  wrap(known("HTMLMediaElement"), ["play", "pause", "load"]);
  wrap(known("Element"), ["requestFullscreen", "requestPointerLock"]);
  wrap(known("HTMLInputElement"), ["showPicker"]);
  wrap(known("SpeechSynthesis"), ["speak", "cancel"]);
  wrap(known("WebSocket"), ["send"]);
  wrap(known("Worker"), ["postMessage"]);
  wrap(known("BroadcastChannel"), ["postMessage"]);
  wrap(known("Geolocation"), ["getCurrentPosition", "watchPosition"]);
  wrap(known("History"), ["back", "forward", "go", "pushState", "replaceState"]);
  wrap(known("IDBObjectStore"), ["put", "add", "delete"]);
  wrap(window, ["print", "find"], true);
  wrap(document, ["execCommand"]);
  for (const name of ["WebSocket", "Worker", "SharedWorker", "RTCPeerConnection", "AudioContext",
    "Notification", "BroadcastChannel", "Audio"]) {
    const real = globalThis[name];
    if (!real) continue;
    globalThis[name] = new Proxy(real, {
      construct(target, args, made) { note(); return Reflect.construct(target, args, made); },
    });
  }
})();
