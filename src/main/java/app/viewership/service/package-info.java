/// In from a service: one address is fetched into a file, and live platforms are listened to.
///
/// Start at [app.viewership.service.Download] and [app.viewership.service.Listening]. Neither writes to a library:
/// a download names the file that it kept (of the store it uses only what takes half a file away), a listening hands
/// its bytes and messages to sinks, and [app.viewership.service.LiveKeeping] is the one that keeps them in a library.
/// Both speak through `Web`, where redirects, time-outs and troubles are told once.
package app.viewership.service;
