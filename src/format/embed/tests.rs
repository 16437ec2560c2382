//! Messages between a page and the page around it: what is read, what is refused and with which words.

use super::*;

const HOST: &str = "https://intranet.example";

fn configured() -> Gate {
    let mut gate = Gate::default();
    let configure = Incoming::Text(r#"{"phaen": 1, "kind": "configure", "id": 1}"#);
    assert!(matches!(gate.admit(HOST, configure), Some(Ok(_))));
    gate
}

#[test]
fn what_is_no_message_says_why_and_where() {
    fn check(text: &str, re: Option<u64>, code: Code, at: &str) {
        let refusal = read(text).expect_err(text);
        assert_eq!((refusal.re, refusal.code, refusal.at.unwrap_or_default().as_str()), (re, code, at), "{text}");
        assert!(!refusal.message.is_empty(), "{text}");
    }
    check("", None, Code::NotJson, "");
    check("{", None, Code::NotJson, "");
    check("[]", None, Code::NotAMessage, "");
    check("7", None, Code::NotAMessage, "");
    check("{}", None, Code::NotAMessage, "/phaen");
    check(r#"{"phaen": "1"}"#, None, Code::NotAMessage, "/phaen");
    check(r#"{"phaen": 2, "id": 3, "kind": "dance"}"#, Some(3), Code::WrongVersion, "/phaen");
    check(r#"{"phaen": 1, "id": 3, "kind": "dance"}"#, Some(3), Code::UnknownKind, "/kind");
    check(r#"{"phaen": 1, "id": 3}"#, Some(3), Code::Invalid, "/kind");
    check(r#"{"phaen": 1, "kind": "save"}"#, None, Code::Invalid, "/id");
    check(r#"{"phaen": 1, "kind": "save", "id": 0}"#, None, Code::Invalid, "/id");
    check(r#"{"phaen": 1, "kind": "save", "id": "4"}"#, None, Code::Invalid, "/id");
    check(r#"{"phaen": 1, "kind": "configure", "id": 4, "changes": "all"}"#, Some(4), Code::Invalid, "/changes");
    check(r#"{"phaen": 1, "kind": "configure", "id": 4, "readonly": "yes"}"#, Some(4), Code::Invalid, "/readonly");
    check(r#"{"phaen": 1, "kind": "configure", "id": 4, "buttons": ["x"]}"#, Some(4), Code::Invalid, "/buttons/0");
    check(r#"{"phaen": 1, "kind": "load", "id": 4}"#, Some(4), Code::Invalid, "/plan");
    check(r#"{"phaen": 1, "kind": "saved", "id": 4}"#, Some(4), Code::Invalid, "/revision");
    check(r#"{"phaen": 1, "kind": "save", "id": 4, "id": 5}"#, Some(5), Code::Invalid, "/id");
    check(&format!("{}{}", "[".repeat(9_000), "]".repeat(9_000)), None, Code::NotAMessage, "");
}

#[test]
fn a_plan_comes_as_its_text_or_as_an_object() {
    fn check(plan: &str, expected: &str) {
        let text = format!(r#"{{"phaen": 1, "kind": "load", "id": 1, "plan": {plan}, "later": 1}}"#);
        assert_eq!(read(&text).map(|request| request.plan), Ok(expected.to_owned()), "{plan}");
    }
    check(r#"{"a": 1.50}"#, r#"{"a":1.50}"#);
    check(r#""{\"a\": 1.50}\n""#, "{\"a\": 1.50}\n");
    check("null", "null");
}

#[test]
fn the_first_host_stays_the_host() {
    let mut gate = configured();
    let message = |id: u64| format!(r#"{{"phaen": 1, "kind": "save", "id": {id}}}"#);
    let admitted = |gate: &mut Gate, origin: &str, id| {
        let text = message(id);
        gate.admit(origin, Incoming::Text(&text)).map(|answer| answer.map(|request| request.id).map_err(|no| no.code))
    };
    assert_eq!(admitted(&mut gate, HOST, 2), Some(Ok(2)));
    assert_eq!(admitted(&mut gate, "https://other.example", 3), None);
    assert_eq!(admitted(&mut gate, "https://intranet.example:8443", 3), None);
    assert_eq!(admitted(&mut gate, "null", 3), None);
    assert_eq!(admitted(&mut gate, HOST, 2), Some(Err(Code::Replayed)));
    assert_eq!(admitted(&mut gate, HOST, 1), Some(Err(Code::Replayed)));
    assert_eq!(admitted(&mut gate, HOST, 9), Some(Ok(9)));
}

#[test]
fn a_named_host_is_the_only_one() {
    let configure = Incoming::Text(r#"{"phaen": 1, "kind": "configure", "id": 1}"#);
    let mut gate = Gate::new(Some(HOST.to_owned()));
    assert_eq!(gate.admit("https://other.example", configure), None);
    assert!(!gate.is_configured());
    assert!(matches!(gate.admit(HOST, configure), Some(Ok(_))));
    assert_eq!(Gate::default().admit("null", configure), None);
    assert_eq!(Gate::default().admit("", configure), None);
}

#[test]
fn nobody_is_a_host_before_configuring() {
    let code = |message| Gate::default().admit(HOST, message).map(|answer| answer.map_err(|no| no.code).map(|_| ()));
    assert_eq!(code(Incoming::Text(r#"{"phaen": 1, "kind": "save", "id": 1}"#)), Some(Err(Code::NotConfigured)));
    assert_eq!(code(Incoming::NotText), Some(Err(Code::NotText)));
    assert_eq!(code(Incoming::TooLong(LONGEST + 1)), Some(Err(Code::TooLarge)));
    // A message that is refused makes nobody the host.
    let mut gate = Gate::default();
    gate.admit("https://other.example", Incoming::Text("{}"));
    assert_eq!(gate, Gate::default());
}

#[test]
fn messages_are_written_with_what_they_say_and_nothing_else() {
    fn check(said: Said, expected: &str) {
        assert_eq!(said.text(), expected);
    }
    check(Said::new(Says::Height).answering(0), r#"{"phaen":1,"kind":"height","re":0}"#);
    check(Said { height: Some(0), ..Said::new(Says::Height) }, r#"{"phaen":1,"kind":"height","height":0}"#);
    let refusal = read(r#"{"phaen": 1, "id": 3, "kind": "dance"}"#).expect_err("no message");
    check(
        refusal.into(),
        r#"{"phaen":1,"kind":"error","re":3,"code":"unknown_kind","at":"/kind","message":"unknown kind `dance`"}"#,
    );
    let plan = Plan { revision: 7, ..Plan::default() };
    let said = Said::new(Says::Save).answering(2).with_plan(&plan).text();
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(said["revision"], 7);
    assert_eq!(said["file"], json::write(&plan));
}

#[test]
fn ready_is_said_though_it_is_the_first_word() {
    assert_eq!(Said::new(Says::Ready).text(), r#"{"phaen":1,"kind":"ready"}"#);
}
