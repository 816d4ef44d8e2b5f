use crate::published_enum::published_enum;

published_enum! {
    /// Subject of a survey's question (設問の主題), by which answers are compared. Assigned by the dictionary
    /// `survey_subjects.toml`. Ours, not the report's.
    pub enum SurveySubject: code, label {
        /// Choice of contractors.
        Procurement = "procurement", "調達方法";
        /// Costs weighed against benefits.
        Benefit = "benefit", "費用対効果の評価";
        /// Place and way in which systems run.
        Form = "form", "システムの形態";
        /// To which networks systems are connected.
        Network = "network", "ネットワークへの接続";
        /// Information that systems hold.
        Information = "information", "取り扱う情報";
        /// Faults and failures.
        Failure = "failure", "障害・不具合";
    }
}

#[cfg(test)]
mod tests {
    use super::SurveySubject;

    #[test]
    fn code_is_the_serde_name() {
        for subject in SurveySubject::ALL {
            assert_eq!(serde_json::to_value(subject).unwrap(), subject.code());
        }
    }
}
