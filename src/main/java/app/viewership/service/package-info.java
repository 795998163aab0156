/// In from a service: one address is fetched into a file, and live platforms are listened to.
///
/// Start at [app.viewership.service.Download] and [app.viewership.service.Listening]. Neither knows the library: a
/// download names the file that it kept, a listening hands its bytes and messages to sinks. Both speak through `Web`,
/// where redirects, time-outs and troubles are told once.
package app.viewership.service;
